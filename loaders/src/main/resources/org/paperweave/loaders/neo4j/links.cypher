// Repositories and pages are shared by the papers that point at them: one that nothing points at any more goes, the others
// are called what the first spelling calls them, whatever the order in which papers came. $ids: a list of keys.

// name: drop Repository
UNWIND $ids AS id
MATCH (n:Repository {id: id})
WHERE NOT EXISTS { (n)<--() }
DELETE n;

// name: refresh Repository
UNWIND $ids AS id
MATCH (n:Repository {id: id})<-[edge:HAS_CODE|LINKS_TO]-()
WITH n, edge
ORDER BY edge.url, edge.kind, edge.host, edge.owner, edge.name
WITH n, head(collect(edge)) AS first
SET n.url = first.url, n.kind = first.kind, n.host = first.host, n.owner = first.owner, n.name = first.name;

// name: drop Page
UNWIND $ids AS id
MATCH (n:Page {id: id})
WHERE NOT EXISTS { (n)<--() }
DELETE n;

// name: refresh Page
UNWIND $ids AS id
MATCH (n:Page {id: id})<-[edge:HAS_CODE|LINKS_TO]-()
WITH n, edge
ORDER BY edge.url, edge.kind, edge.host, edge.owner, edge.name
WITH n, head(collect(edge)) AS first
SET n.url = first.url, n.kind = first.kind, n.host = first.host, n.owner = first.owner, n.name = first.name;
