// title: Metrics that papers on a task measure by
// param task: the task, by name in any spelling or by IRI
// column metric: its name
// column papers: that address the task and measure by it
// column first: year of the earliest of them
// column last: year of the latest of them
// column node: IRI of the metric
:param task => 'image classification';

WITH split(toLower($task), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
MATCH (asked:Task)
WHERE key IN asked.nameKeys OR asked.uri = $task
MATCH (one:Task)-[:BROADER*0..]->(asked)
WITH DISTINCT one
MATCH (one)<-[:ADDRESSES]-(paper:Paper)-[:MEASURES]->(node:Metric)
RETURN node.name AS metric,
       count(DISTINCT paper) AS papers,
       min(paper.year) AS first,
       max(paper.year) AS last,
       node.uri AS node
ORDER BY papers DESC, node;
