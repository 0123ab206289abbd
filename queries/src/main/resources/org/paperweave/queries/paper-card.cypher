// title: Everything on one paper
// param paper: the paper, by arXiv id, DOI, exact title or IRI
// column relation: what the row says of the paper
// column item: title, name, URL or result
// column evidence: the sentence that says so
// column node: IRI of the thing, where it is one
// column paper: IRI of the paper
:param paper => '2106.09685';

MATCH (paper:Paper)
WHERE paper.arxivId = $paper OR paper.doi = $paper OR paper.title = $paper OR paper.uri = $paper
   OR $paper IN paper.ids OR $paper IN paper.titles
WITH paper,
     [{rank: 1, relation: 'title', item: paper.title},
      {rank: 2, relation: 'authors', item: reduce(all = '', name IN coalesce(paper.authors, []) |
           all + CASE all WHEN '' THEN '' ELSE '; ' END + name)},
      {rank: 3, relation: 'date', item: paper.date}]
     + [id IN coalesce(paper.ids, []) | {rank: 4, relation: 'identifier', item: id}]
     + [(paper)-[said:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]->(node) | {
           rank: CASE type(said)
                   WHEN 'INTRODUCES' THEN 5 WHEN 'USES' THEN 6 WHEN 'COMPARES_WITH' THEN 7 WHEN 'EVALUATES_ON' THEN 8
                   WHEN 'TRAINS_ON' THEN 9 WHEN 'MENTIONS' THEN 10 WHEN 'MEASURES' THEN 11 ELSE 12
                 END,
           relation: toLower(replace(type(said), '_', ' ')), item: node.name, evidence: said.sentence, node: node.uri}]
     + [(paper)-[said:HAS_CODE|LINKS_TO]->(node) | {
           rank: CASE type(said) WHEN 'HAS_CODE' THEN 13 ELSE 14 END,
           relation: toLower(replace(type(said), '_', ' ')), item: node.url, evidence: said.sentence, node: node.uri}]
     + [(paper)-[said:REPORTS]->(node:Result) | {
           rank: 15,
           relation: 'reports',
           item: node.kind + ' ' + node.raw + CASE node.unit WHEN '' THEN '' ELSE ' ' + node.unit END
                 + coalesce(' ' + head([(node)-[:BY_METRIC]->(metric) | metric.name]), '')
                 + coalesce(' on ' + head([(node)-[:ON_DATASET]->(dataset) | dataset.name]), '')
                 + coalesce(' by ' + head([(node)-[:OF_METHOD]->(method) | method.name]), '')
                 + coalesce(' over ' + head([(node)-[:OVER_BASELINE]->(baseline) | baseline.name]), ''),
           evidence: said.sentence,
           node: node.uri}] AS facts
UNWIND facts AS fact
WITH paper, fact
WHERE fact.item <> ''
RETURN fact.relation AS relation,
       fact.item AS item,
       fact.evidence AS evidence,
       fact.node AS node,
       paper.uri AS paper
ORDER BY paper, fact.rank, coalesce(node, ''), item;
