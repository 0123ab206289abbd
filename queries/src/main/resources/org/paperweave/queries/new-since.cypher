// title: Papers since a date, and what they introduce
// param since: the date, as 2024, 2024-06 or 2024-06-17; papers whose date is less precise count from its beginning
// column date: as precise as known
// column title: of the paper
// column introduced: method or data set that it introduces
// column paper: IRI of the paper
// column node: IRI of what it introduces
:param since => '2021-02';

MATCH (paper:Paper)
WHERE substring(paper.date + '-01-01', 0, 10) >= substring($since + '-01-01', 0, 10)
OPTIONAL MATCH (paper)-[:INTRODUCES]->(introduced)
RETURN paper.date AS date,
       paper.title AS title,
       introduced.name AS introduced,
       paper.uri AS paper,
       introduced.uri AS node
ORDER BY date, paper, coalesce(node, '');
