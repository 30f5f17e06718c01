// Adds or changes a dataset; a null property is removed.
// @mode write
// @param id: string
// @param properties: map

MERGE (d:Dataset {id: $id})
SET d += $properties
