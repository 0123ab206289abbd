// What a load that stands for the whole graph does not name. An entity is first stripped of all but id and uri, because
// papers further on in the load may still point at it; what nothing points at is swept away when the load is done.

// name: unnamed Paper
MATCH (n:Paper)
WHERE n.id > $after AND n.id <= $upTo AND n.fingerprint IS NOT NULL AND NOT n.id IN $named
RETURN n.id AS id
ORDER BY id
LIMIT $limit;

// name: unnamed Method
MATCH (n:Method)
WHERE n.id > $after AND n.id <= $upTo AND n.fingerprint IS NOT NULL AND NOT n.id IN $named
RETURN n.id AS id
ORDER BY id
LIMIT $limit;

// name: unnamed Dataset
MATCH (n:Dataset)
WHERE n.id > $after AND n.id <= $upTo AND n.fingerprint IS NOT NULL AND NOT n.id IN $named
RETURN n.id AS id
ORDER BY id
LIMIT $limit;

// name: unnamed Task
MATCH (n:Task)
WHERE n.id > $after AND n.id <= $upTo AND n.fingerprint IS NOT NULL AND NOT n.id IN $named
RETURN n.id AS id
ORDER BY id
LIMIT $limit;

// name: unnamed Metric
MATCH (n:Metric)
WHERE n.id > $after AND n.id <= $upTo AND n.fingerprint IS NOT NULL AND NOT n.id IN $named
RETURN n.id AS id
ORDER BY id
LIMIT $limit;

// name: remove Paper
UNWIND $ids AS id
MATCH (n:Paper {id: id})
DETACH DELETE n;

// name: remove Method
UNWIND $ids AS id
MATCH (n:Method {id: id})
SET n = {id: n.id, uri: n.uri};

// name: remove Dataset
UNWIND $ids AS id
MATCH (n:Dataset {id: id})
SET n = {id: n.id, uri: n.uri};

// name: remove Task
UNWIND $ids AS id
MATCH (n:Task {id: id})
SET n = {id: n.id, uri: n.uri};

// name: remove Metric
UNWIND $ids AS id
MATCH (n:Metric {id: id})
SET n = {id: n.id, uri: n.uri};

// name: sweep Method
MATCH (n:Method)
WHERE n.fingerprint IS NULL AND NOT EXISTS { (n)--() }
WITH n LIMIT $limit
DELETE n
RETURN count(*) AS gone;

// name: sweep Dataset
MATCH (n:Dataset)
WHERE n.fingerprint IS NULL AND NOT EXISTS { (n)--() }
WITH n LIMIT $limit
DELETE n
RETURN count(*) AS gone;

// name: sweep Task
MATCH (n:Task)
WHERE n.fingerprint IS NULL AND NOT EXISTS { (n)--() }
WITH n LIMIT $limit
DELETE n
RETURN count(*) AS gone;

// name: sweep Metric
MATCH (n:Metric)
WHERE n.fingerprint IS NULL AND NOT EXISTS { (n)--() }
WITH n LIMIT $limit
DELETE n
RETURN count(*) AS gone;
