// What a fragment seen again leaves behind: its own relationships and results, nothing of other papers. $ids: a list of keys.

// name: fingerprints Paper
MATCH (n:Paper)
WHERE n.id IN $ids AND n.fingerprint IS NOT NULL
RETURN n.id AS id, n.fingerprint AS fingerprint;

// name: fingerprints Method
MATCH (n:Method)
WHERE n.id IN $ids AND n.fingerprint IS NOT NULL
RETURN n.id AS id, n.fingerprint AS fingerprint;

// name: fingerprints Dataset
MATCH (n:Dataset)
WHERE n.id IN $ids AND n.fingerprint IS NOT NULL
RETURN n.id AS id, n.fingerprint AS fingerprint;

// name: fingerprints Task
MATCH (n:Task)
WHERE n.id IN $ids AND n.fingerprint IS NOT NULL
RETURN n.id AS id, n.fingerprint AS fingerprint;

// name: fingerprints Metric
MATCH (n:Metric)
WHERE n.id IN $ids AND n.fingerprint IS NOT NULL
RETURN n.id AS id, n.fingerprint AS fingerprint;

// name: links of Paper
UNWIND $ids AS id
MATCH (:Paper {id: id})-[:HAS_CODE|LINKS_TO]->(link)
RETURN DISTINCT link.id AS id;

// name: clear results of Paper
UNWIND $ids AS id
MATCH (:Paper {id: id})-[:REPORTS]->(result:Result)
DETACH DELETE result;

// name: clear Paper
UNWIND $ids AS id
MATCH (:Paper {id: id})-[edge]->()
DELETE edge;

// name: clear Method
UNWIND $ids AS id
MATCH (:Method {id: id})-[edge:BROADER]->()
DELETE edge;

// name: clear Dataset
UNWIND $ids AS id
MATCH (:Dataset {id: id})-[edge:BROADER]->()
DELETE edge;

// name: clear Task
UNWIND $ids AS id
MATCH (:Task {id: id})-[edge:BROADER]->()
DELETE edge;

// name: clear Metric
UNWIND $ids AS id
MATCH (:Metric {id: id})-[edge:BROADER]->()
DELETE edge;
