// Every kind of relationship that the graph has. $rows: a list of {from, to, uri, properties}, where uri is that of the
// node it ends at. An entity that is not there yet is made with id and uri alone, so that no statement is lost; it gets its
// name when it is loaded itself.

// name: INTRODUCES Method
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Method {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:INTRODUCES]->(to)
SET edge = row.properties;

// name: INTRODUCES Dataset
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Dataset {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:INTRODUCES]->(to)
SET edge = row.properties;

// name: USES Method
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Method {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:USES]->(to)
SET edge = row.properties;

// name: COMPARES_WITH Method
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Method {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:COMPARES_WITH]->(to)
SET edge = row.properties;

// name: EVALUATES_ON Dataset
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Dataset {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:EVALUATES_ON]->(to)
SET edge = row.properties;

// name: TRAINS_ON Dataset
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Dataset {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:TRAINS_ON]->(to)
SET edge = row.properties;

// name: MENTIONS Dataset
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Dataset {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:MENTIONS]->(to)
SET edge = row.properties;

// name: MEASURES Metric
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Metric {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:MEASURES]->(to)
SET edge = row.properties;

// name: ADDRESSES Task
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Task {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:ADDRESSES]->(to)
SET edge = row.properties;

// name: HAS_CODE Repository
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Repository {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:HAS_CODE]->(to)
SET edge = row.properties;

// name: HAS_CODE Page
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Page {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:HAS_CODE]->(to)
SET edge = row.properties;

// name: LINKS_TO Repository
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Repository {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:LINKS_TO]->(to)
SET edge = row.properties;

// name: LINKS_TO Page
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Page {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:LINKS_TO]->(to)
SET edge = row.properties;

// name: REPORTS Result
UNWIND $rows AS row
MATCH (from:Paper {id: row.from})
MERGE (to:Result {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:REPORTS]->(to)
SET edge = row.properties;

// name: OF_METHOD Method
UNWIND $rows AS row
MATCH (from:Result {id: row.from})
MERGE (to:Method {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:OF_METHOD]->(to)
SET edge = row.properties;

// name: ON_DATASET Dataset
UNWIND $rows AS row
MATCH (from:Result {id: row.from})
MERGE (to:Dataset {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:ON_DATASET]->(to)
SET edge = row.properties;

// name: BY_METRIC Metric
UNWIND $rows AS row
MATCH (from:Result {id: row.from})
MERGE (to:Metric {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:BY_METRIC]->(to)
SET edge = row.properties;

// name: OVER_BASELINE Method
UNWIND $rows AS row
MATCH (from:Result {id: row.from})
MERGE (to:Method {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:OVER_BASELINE]->(to)
SET edge = row.properties;

// name: BROADER Method
UNWIND $rows AS row
MATCH (from:Method {id: row.from})
MERGE (to:Method {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:BROADER]->(to)
SET edge = row.properties;

// name: BROADER Dataset
UNWIND $rows AS row
MATCH (from:Dataset {id: row.from})
MERGE (to:Dataset {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:BROADER]->(to)
SET edge = row.properties;

// name: BROADER Task
UNWIND $rows AS row
MATCH (from:Task {id: row.from})
MERGE (to:Task {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:BROADER]->(to)
SET edge = row.properties;

// name: BROADER Metric
UNWIND $rows AS row
MATCH (from:Metric {id: row.from})
MERGE (to:Metric {id: row.to})
ON CREATE SET to.uri = row.uri
CREATE (from)-[edge:BROADER]->(to)
SET edge = row.properties;
