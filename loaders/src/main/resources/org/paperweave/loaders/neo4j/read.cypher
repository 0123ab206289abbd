// The graph back, a page at a time. $after: the key that the page before ended with; $limit: how many.

// name: Method
MATCH (n:Method)
WHERE n.id > $after AND n.fingerprint IS NOT NULL
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS node, [(n)-[:BROADER]->(wider) | wider.id] AS broader
ORDER BY n.id;

// name: Dataset
MATCH (n:Dataset)
WHERE n.id > $after AND n.fingerprint IS NOT NULL
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS node, [(n)-[:BROADER]->(wider) | wider.id] AS broader
ORDER BY n.id;

// name: Task
MATCH (n:Task)
WHERE n.id > $after AND n.fingerprint IS NOT NULL
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS node, [(n)-[:BROADER]->(wider) | wider.id] AS broader
ORDER BY n.id;

// name: Metric
MATCH (n:Metric)
WHERE n.id > $after AND n.fingerprint IS NOT NULL
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS node, [(n)-[:BROADER]->(wider) | wider.id] AS broader
ORDER BY n.id;

// name: Paper
MATCH (n:Paper)
WHERE n.id > $after AND n.fingerprint IS NOT NULL
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS node,
    [(n)-[edge]->(to) | {type: type(edge), to: to.id, properties: properties(edge)}] AS statements,
    [(n)-[:REPORTS]->(result:Result) | {
        node: properties(result),
        edges: [(result)-[edge]->(to) | {type: type(edge), to: to.id}]
    }] AS results
ORDER BY n.id;
