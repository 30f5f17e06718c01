import type { Command } from 'commander';

/** Texts of `--help` in Chinese, by the English ones; tests/cli/commands.test.ts holds that none is missing. */
const chinese: Readonly<Record<string, string>> = {
  'A knowledge graph of regional industry plans: load it, check it, ask it.':
    '区域产业规划知识图谱：装载、校验、查询。',
  'start the service: GraphQL, the pages and the exports': '启动服务：GraphQL 接口、网页和导出',
  'check a dataset folder, or a workbook (.xlsx), and load it into the graph, whole or not at all':
    '检查数据集文件夹或工作簿（.xlsx）并装载到图谱；要么全部装载，要么完全不装',
  'write the graph, or one dataset of it, as a dataset folder, or one district as a workbook (.xlsx)':
    '把图谱或其中一个数据集导出为数据集文件夹，或把一个区县导出为工作簿（.xlsx）',
  'check a dataset folder (the seed by default) and report every problem at once':
    '检查数据集文件夹（默认为随附数据），一次列出所有问题',
  'write an empty workbook (.xlsx) for the plan of one district':
    '生成一份空白工作簿（.xlsx），用于录入一个区县',
  'show which lines of the documents carry facts, and what nobody has noted yet':
    '列出原文中哪些行已有事实、哪些尚未录入',
  'answer a GraphQL query: a file, the text itself, or - for what is piped in':
    '回答一条 GraphQL 查询：文件、查询文本，或用 - 表示管道输入',
  'list who changed what in the graph, when and why; or write the whole journal as a file':
    '列出谁在何时因何更改了图谱的哪些内容；或把完整的变更日志写成文件',
  'make the graph what a journal says, on either engine, whole or not at all':
    '按变更日志重建图谱（两种引擎均可）；要么全部完成，要么不作更改',
  'only entries after this one': '只列出此条之后的记录',
  'write the journal, verified, as a file from which a graph can be rebuilt':
    '核验变更日志并写成文件，可据以重建图谱',
  'a journal, or the data folder that holds one': '变更日志文件，或其所在的数据文件夹',
  'change a graph that is not empty': '允许更改非空的图谱',
  'why, for the journal (chain-atlas journal)': '更改的原因，记入变更日志（chain-atlas journal）',
  'save the embedded graph and its journal as one file (.tar.gz), also while the service runs':
    '把嵌入式图谱及其日志存为一个文件（.tar.gz），服务运行时也可进行',
  'put a backup back into the folder of the embedded graph': '把备份恢复到嵌入式图谱所在的文件夹',
  'address of the running service that holds the graph': '正在使用该图谱的服务的地址',
  'file with the access token for the service': '存有服务访问令牌的文件',
  'remove the graph that the folder holds, once the backup has been opened':
    '备份能打开之后，删去文件夹中原有的图谱',
  'address to listen on (HOST)': '监听地址（HOST）',
  'port to listen on; 0 for any that is free (PORT)': '监听端口；0 表示任一空闲端口（PORT）',
  'files of the documents, to show cited lines (DOCUMENTS_DIR)':
    '原文所在文件夹，用于显示所引行（DOCUMENTS_DIR）',
  'where ACCESS_TOKENS_FILE is not there yet, make it and print its token once; SESSION_KEY_FILE too':
    'ACCESS_TOKENS_FILE 尚不存在时生成它，并显示一次令牌；SESSION_KEY_FILE 亦同',
  'show what would be added, changed and removed, and change nothing':
    '只列出将新增、修改、删去的内容，不作任何更改',
  'take an older version than the one in the graph': '接受比图谱中更旧的版本',
  'make the new names of a workbook, and remove what it no longer states, without asking':
    '不再询问，直接新增工作簿中的新名称、删去它不再写明的事实',
  'files of the documents, to check the cited lines (DOCUMENTS_DIR)':
    '原文所在文件夹，用于核对所引行（DOCUMENTS_DIR）',
  'files of the documents (DOCUMENTS_DIR)': '原文所在文件夹（DOCUMENTS_DIR）',
  'print every issue and warning': '显示全部问题和提醒',
  'print every issue, warning and citation note': '显示全部问题、提醒和出处说明',
  'print every finding': '显示全部发现',
  'only what this dataset states': '只导出此数据集写明的内容',
  'the district that a workbook holds': '工作簿所装的区县',
  'form of the tables, csv by default': '数据表的格式，默认 csv',
  'replace what an export left in the folder, or a workbook of this name':
    '覆盖文件夹中以前导出的内容，或同名工作簿',
  'write files for neo4j-admin database import, and a script that calls it':
    '写出供 neo4j-admin database import 使用的文件，以及调用它的脚本',
  'with --neo4j-admin: from folders of datasets instead of the graph':
    '与 --neo4j-admin 同用：来源为数据集文件夹，而非图谱',
  'replace a file of this name': '覆盖同名文件',
  'accept ids that other datasets of the graph state': '接受图谱中其他数据集已有的标识',
  'fail on warnings too': '有提醒时也算失败',
  'fail when a line has neither a fact nor an accepted reason':
    '有任何一行既无事实、也无认可的原因时，算失败',
  'the GraphQL address of a running service': '运行中的服务的 GraphQL 地址',
  'access token for the service': '服务的访问令牌',
  'upload to a running service, and let it import': '上传到运行中的服务，由服务导入',
  'file that holds a token of the service with the scope write': '写有服务令牌（须有 write 权限）的文件',
  'variables of the query': '查询的变量',
  'make, list and revoke the access tokens of the service': '生成、列出、停用服务的访问令牌',
  'make a token and print it once; only its hash is kept': '生成令牌并显示一次；文件中只保存其哈希',
  'what the token is for, or whose it is': '令牌的用途或使用者',
  'what it may do; write includes read, admin includes both': '权限；write 含 read，admin 含前两者',
  'days until it ends; without it, it does not': '有效天数；不写则长期有效',
  'list the tokens: name, scopes, dates, first letters of the hash':
    '列出令牌：名称、权限、日期、哈希的前几位',
  'end a token, and the sessions and signed addresses made under it':
    '停用令牌；用它建立的会话和签名地址随之失效',
  'file of the tokens (ACCESS_TOKENS_FILE)': '令牌文件（ACCESS_TOKENS_FILE）',
  'language of messages': '消息的语言',
  'print the result as JSON': '以 JSON 输出结果',
  'show where an error came from': '显示错误的来源',
  'the graph: embedded:<folder>, bolt://… or neo4j://… (GRAPH_URL)':
    '图谱地址：embedded:<文件夹>、bolt://… 或 neo4j://…（GRAPH_URL）',
  'user of the Neo4j (GRAPH_USER)': 'Neo4j 用户名（GRAPH_USER）',
  'password of the Neo4j; other users of this machine can see it, GRAPH_PASSWORD not':
    'Neo4j 密码；本机其他用户能看到它，用 GRAPH_PASSWORD 则看不到',
  'database of the Neo4j (GRAPH_DATABASE)': 'Neo4j 数据库（GRAPH_DATABASE）',
};

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

/** Has a program, its commands and theirs explain themselves in Chinese. */
export function explainInChinese(program: Command): void {
  program.description(translate(program.description()));
  for (const option of program.options) option.description = translate(option.description);
  program.helpOption('-h, --help', '显示说明');
  program.configureHelp({ styleTitle: (title) => titles[title] ?? title });
  if (program.commands.length > 0) program.helpCommand('help [command]', '显示某条命令的说明');
  for (const command of program.commands) explainInChinese(command);
}

const translate = (text: string): string => chinese[text] ?? text;
