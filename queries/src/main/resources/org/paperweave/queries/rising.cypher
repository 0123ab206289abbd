// title: Methods and data sets that more papers speak of in a year than in the year before
// param year: the year, such as 2021
// option least: only those that so many papers of the year speak of
// column name: of the method or data set
// column type: method or data set
// column papers: of the year that speak of it
// column before: papers of the year before
// column more: how many more
// column node: IRI of the method or data set
:param year => '2021';
:param least => '1';

MATCH (paper:Paper)
WHERE paper.year = toInteger($year) OR paper.year = toInteger($year) - 1
MATCH (paper)-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS]->(node)
WITH DISTINCT paper, node
WITH node, sum(CASE paper.year WHEN toInteger($year) THEN 1 ELSE 0 END) AS papers,
     sum(CASE paper.year WHEN toInteger($year) THEN 0 ELSE 1 END) AS before
WHERE papers > before AND papers >= toInteger(coalesce($least, '1'))
RETURN node.name AS name,
       CASE WHEN node:Method THEN 'method' ELSE 'data set' END AS type,
       papers,
       before,
       papers - before AS more,
       node.uri AS node
ORDER BY more DESC, papers DESC, node;
