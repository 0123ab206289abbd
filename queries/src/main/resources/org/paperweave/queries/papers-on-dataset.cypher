// title: Papers that introduce, evaluate on, train on or mention a data set
// param dataset: the data set, by name in any spelling or by IRI; its versions and splits count too
// column title: of the paper
// column year: in which the paper appeared
// column relation: introduces, evaluates on, trains on or mentions
// column dataset: its name
// column evidence: the sentence that says so
// column paper: IRI of the paper
// column node: IRI of the data set
:param dataset => 'ImageNet';

WITH split(toLower($dataset), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
MATCH (asked:Dataset)
WHERE key IN asked.nameKeys OR asked.uri = $dataset
MATCH (node:Dataset)-[:BROADER*0..]->(asked)
WITH DISTINCT node
MATCH (paper:Paper)-[said:INTRODUCES|EVALUATES_ON|TRAINS_ON|MENTIONS]->(node)
RETURN paper.title AS title,
       paper.year AS year,
       toLower(replace(type(said), '_', ' ')) AS relation,
       node.name AS dataset,
       said.sentence AS evidence,
       paper.uri AS paper,
       node.uri AS node
ORDER BY CASE relation WHEN 'introduces' THEN 1 WHEN 'evaluates on' THEN 2 WHEN 'trains on' THEN 3 ELSE 4 END,
         coalesce(year, 0) DESC, paper, node;
