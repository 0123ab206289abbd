// Nodes of a batch. $rows: a list of maps, the properties of one node each.
// Links are shared by papers: what they are called is settled afterwards, by links.cypher.

// name: merge Paper
UNWIND $rows AS row
MERGE (n:Paper {id: row.id})
SET n = row;

// name: merge Method
UNWIND $rows AS row
MERGE (n:Method {id: row.id})
SET n = row;

// name: merge Dataset
UNWIND $rows AS row
MERGE (n:Dataset {id: row.id})
SET n = row;

// name: merge Task
UNWIND $rows AS row
MERGE (n:Task {id: row.id})
SET n = row;

// name: merge Metric
UNWIND $rows AS row
MERGE (n:Metric {id: row.id})
SET n = row;

// name: merge Result
UNWIND $rows AS row
MERGE (n:Result {id: row.id})
SET n = row;

// name: merge Repository
UNWIND $rows AS row
MERGE (n:Repository {id: row.id})
ON CREATE SET n = row;

// name: merge Page
UNWIND $rows AS row
MERGE (n:Page {id: row.id})
ON CREATE SET n = row;
