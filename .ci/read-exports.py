"""Reads the exports of a running service with the programs that they are meant for (NetworkX, igraph, openpyxl, Python's
csv), and compares them with what GraphQL answers: read-exports.py http://127.0.0.1:4000
"""

import csv
import io
import json
import math
import sys
import tempfile
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

import igraph
import networkx
import openpyxl

SELECTION = {"center": ["綦江", "合川"], "depth": 1, "maxNodes": 400}
VALUES = "attributes { name kind isList values { text textZh number code } }"
QUERY = """query ($center: [String!], $depth: Int, $maxNodes: Int!) {
  subgraph(center: $center, depth: $depth, maxNodes: $maxNodes) {
    truncated
    leftOut { count }
    nodes { entity { id name __typename cites { id } datasets } labelZh distance degree colour shape statedOn %s }
    edges { relationId type typeZh from to modality stated colour line statedOn cites { id } datasets %s }
  }
}""" % (VALUES, VALUES)


def main(address):
    answer = ask(address)
    nodes = {node["entity"]["id"]: of_node(node) for node in answer["nodes"]}
    edges = {edge["relationId"]: of_edge(edge) for edge in answer["edges"]}
    assert len(nodes) == SELECTION["maxNodes"] and len(edges) > 100, "the selection is too small to say anything"
    left_out = sum(kind["count"] for kind in answer["leftOut"])
    assert answer["truncated"] and left_out > 0
    for name, read in READERS.items():
        found_nodes, found_edges, notes = read(address)
        # igraph has no absent booleans: what is not stated reads as false.
        known = without_false if read is read_igraph else dict
        compare(name, "node", found_nodes, {key: known(values) for key, values in nodes.items()})
        compare(name, "edge", found_edges, {key: known(values) for key, values in edges.items()})
        if notes is not None and notes != (True, left_out):
            sys.exit(f"{name} says {notes} of what is left out; GraphQL says {(True, left_out)}")
        print(f"{name}: {len(found_nodes)} nodes and {len(found_edges)} edges as GraphQL answers them")


def compare(name, what, found, expected):
    missing = expected.keys() - found.keys()
    extra = found.keys() - expected.keys()
    if missing or extra:
        sys.exit(f"{name}: {what}s missing {sorted(missing)[:5]}, too many {sorted(extra)[:5]}")
    for identifier, values in expected.items():
        if found[identifier] != values:
            left = {key: value for key, value in found[identifier].items() if values.get(key) != value}
            right = {key: value for key, value in values.items() if found[identifier].get(key) != value}
            sys.exit(f"{name}: {what} {identifier} has {left} where GraphQL has {right}")


# What is expected: every value as a text, lists joined, nothing that is empty.


def of_node(node):
    entity = node["entity"]
    return texts(
        {
            "label": entity["name"],
            "entityType": entity["__typename"],
            "entityTypeZh": node["labelZh"],
            "colour": node["colour"],
            "shape": node["shape"].lower(),
            "distance": node["distance"],
            "degree": node["degree"],
            "statedOn": node["statedOn"],
            "cites": [cite["id"] for cite in entity["cites"]],
            "datasets": entity["datasets"],
            **of_attributes(node["attributes"]),
        }
    )


def of_edge(edge):
    return texts(
        {
            "source": edge["from"],
            "target": edge["to"],
            "label": edge["typeZh"],
            "relationType": edge["type"],
            "relationTypeZh": edge["typeZh"],
            "modality": edge["modality"],
            "modalityZh": WORDS.get(edge["modality"]),
            "stated": edge["stated"],
            "statedZh": WORDS[edge["stated"]],
            "colour": edge["colour"],
            "line": edge["line"].lower(),
            "statedOn": edge["statedOn"],
            "cites": [cite["id"] for cite in edge["cites"]],
            "datasets": edge["datasets"],
            **of_attributes(edge["attributes"]),
        }
    )


WORDS = {
    "EXISTING": "现有",
    "PLANNED": "规划",
    "COURTED": "拟引进",
    "MENTIONED": "提及",
    "EXPLICIT": "明示",
    "INFERRED": "推断",
}


# What the seed says in both languages: files have a column for each.
TRANSLATED = ("note", "citationNote", "treatment")


def of_attributes(attributes):
    stated = {}
    for attribute in attributes:
        name, values = attribute["name"], attribute["values"]
        plain = [of_value(attribute["kind"], value) for value in values]
        stated[name] = plain if attribute["isList"] else plain[0]
        if (attribute["kind"] == "CLOSED" and not attribute["isList"]) or name in TRANSLATED:
            stated[f"{name}Zh"] = values[0]["textZh"]
    return stated


def of_value(kind, value):
    if kind == "BOOLEAN":
        return value["text"] == "yes"
    if value["number"] is not None:
        return value["number"]
    return value["code"] or value["text"]


def texts(values, without=()):
    found = {}
    for name, value in values.items():
        if name in without or value is None or value == "" or value == []:
            continue
        if isinstance(value, list):
            found[name] = "|".join(text(item) for item in value)
        elif not (isinstance(value, float) and math.isnan(value)):
            found[name] = text(value)
    return found


def text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


# How the files are read.


def ask(address):
    body = json.dumps({"query": QUERY, "variables": SELECTION}).encode()
    request = urllib.request.Request(f"{address}/graphql", body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        sys.exit(str(answer["errors"]))
    return answer["data"]["subgraph"]


def fetch(address, name):
    query = urllib.parse.urlencode({**SELECTION, "format": name}, doseq=True)
    with urllib.request.urlopen(f"{address}/export/subgraph?{query}") as response:
        return response.read()


def in_file(content, suffix, read):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"export.{suffix}"
        path.write_bytes(content)
        return read(str(path))


def of_networkx(graph, without_node=(), without_edge=()):
    assert graph.is_directed() and graph.is_multigraph()
    nodes = {identifier: texts(values, without_node) for identifier, values in graph.nodes(data=True)}
    edges = {
        key: texts({**values, "source": source, "target": target}, without_edge)
        for source, target, key, values in graph.edges(keys=True, data=True)
    }
    return nodes, edges


def read_node_link(address):
    graph = networkx.node_link_graph(json.loads(fetch(address, "node-link")), edges="edges")
    return *of_networkx(graph), (graph.graph["truncated"], graph.graph["leftOutCount"])


def read_graphml(address):
    graph = in_file(fetch(address, "graphml"), "graphml", networkx.read_graphml)
    notes = (graph.graph["truncated"], graph.graph["leftOutCount"])
    return *of_networkx(graph, without_edge=("relationId",)), notes


def read_gexf(address):
    content = fetch(address, "gexf")
    graph = in_file(content, "gexf", networkx.read_gexf)
    for _, values in graph.nodes(data=True):
        # A spell for each edition, and a colour that says the same as the column.
        dates = values["statedOn"].split("|") if "statedOn" in values else []
        assert len(values.get("spells", [])) == len(dates), values
        colour = values["viz"]["color"]
        assert values["colour"] == "#%02x%02x%02x" % (colour["r"], colour["g"], colour["b"]), values
    return *of_networkx(graph, ("viz", "spells"), ("id", "viz", "spells", "kind", "type")), None


def read_igraph(address):
    graph = in_file(fetch(address, "graphml"), "graphml", igraph.Graph.Read_GraphML)
    assert graph.is_directed()
    nodes = {vertex["id"]: without_false(texts(vertex.attributes(), ("id",))) for vertex in graph.vs}
    edges = {}
    for edge in graph.es:
        ends = {"source": graph.vs[edge.source]["id"], "target": graph.vs[edge.target]["id"]}
        values = {**edge.attributes(), **ends}
        edges[edge["relationId"]] = without_false(texts(values, ("id", "relationId")))
    return nodes, edges, (graph["truncated"], int(graph["leftOutCount"]))


def without_false(values):
    return {name: value for name, value in values.items() if value != "false"}


def read_csv(address):
    files = zipfile.ZipFile(io.BytesIO(fetch(address, "csv")))

    def rows(name):
        content = files.read(name)
        assert content.startswith(b"\xef\xbb\xbf"), f"{name} has no byte order mark"
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))

    notes = {row["name"]: row["value"] for row in rows("notes.csv")}
    nodes = {row["id"]: unguarded(texts(row, ("id",))) for row in rows("nodes.csv")}
    edges = {row["id"]: unguarded(texts(row, ("id", "type"))) for row in rows("edges.csv")}
    return nodes, edges, (notes["truncated"] == "true", int(notes["leftOutCount"]))


def unguarded(values):
    return {name: value[1:] if value.startswith("'") else value for name, value in values.items()}


HEADINGS = {"标识": "id", "名称": "label", "起点": "source", "终点": "target", "关系名称": "label"}


def read_xlsx(address):
    book = openpyxl.load_workbook(io.BytesIO(fetch(address, "xlsx")))
    assert book.sheetnames == ["节点", "关系", "来源"], book.sheetnames
    for sheet in book:
        assert sheet.auto_filter.ref == sheet.dimensions, (sheet.auto_filter.ref, sheet.dimensions)
        assert sheet.freeze_panes is not None
        assert all(cell.data_type != "f" for row in sheet for cell in row)

    def rows(name):
        heading, *rest = book[name].iter_rows(values_only=True)
        names = [HEADINGS.get(cell, cell.rstrip("）").split("（")[-1]) for cell in heading]
        return [dict(zip(names, row)) for row in rest]

    notes = {row[0]: row[1] for row in book["来源"].iter_rows(values_only=True)}
    nodes = {row["id"]: texts(row, ("id",)) for row in rows("节点")}
    edges = {row["id"]: texts(row, ("id", "起点名称", "终点名称")) for row in rows("关系")}
    return nodes, edges, (notes["未取全"], notes["未取数量"])


READERS = {
    "node-link by NetworkX": read_node_link,
    "GraphML by NetworkX": read_graphml,
    "GEXF by NetworkX": read_gexf,
    "GraphML by igraph": read_igraph,
    "CSV by Python": read_csv,
    "xlsx by openpyxl": read_xlsx,
}

if __name__ == "__main__":
    main(sys.argv[1])
