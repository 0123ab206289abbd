// title: What one paper says, with the words that say so
// param paper: the paper, by arXiv id, DOI, exact title or IRI
// option relation: only this, such as introduces, evaluates on or reports
// option name: only of this, by name in any spelling or by IRI; for a result its number
// column relation: what the paper says
// column name: of what it says it of: a name, a URL, or a result as written
// column words: that say so
// column sentence: around them
// column place: where the words begin and end in the title or abstract, in characters
// column confidence: from 0 to 1
// column origin: the rule or model that found it
// column title: of the paper
// column paper: IRI of the paper
// column node: IRI of what it says it of
:param paper => '2106.09685';
:param relation => null;
:param name => null;

WITH split(toLower(coalesce($name, '')), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
WITH key, coalesce($name, '') AS thing, toLower(reduce(word = '', c IN split(coalesce($relation, ''), '') |
         word + CASE WHEN c =~ '\\p{L}' THEN c ELSE '' END)) AS asked
MATCH (paper:Paper)
WHERE paper.arxivId = $paper OR paper.doi = $paper OR paper.title = $paper OR paper.uri = $paper
   OR $paper IN paper.ids OR $paper IN paper.titles
MATCH (paper)-[said]->(node)
WHERE (asked = '' OR toLower(replace(type(said), '_', '')) = asked)
  AND (thing = '' OR node.uri = thing OR node.raw = thing OR node.url = thing OR key IN coalesce(node.nameKeys, []))
RETURN toLower(replace(type(said), '_', ' ')) AS relation,
       CASE WHEN node:Repository OR node:Page THEN node.url
            ELSE coalesce(node.name, node.raw + CASE node.unit WHEN '' THEN '' ELSE ' ' + node.unit END) END AS name,
       said.evidence AS words,
       said.sentence AS sentence,
       CASE WHEN said.evidence IS NULL THEN null
            ELSE CASE WHEN coalesce(said.inTitle, false) THEN 'title ' ELSE 'abstract ' END + toString(said.start) + '-'
                 + toString(said.end) END AS place,
       said.confidence AS confidence,
       said.origin AS origin,
       paper.title AS title,
       paper.uri AS paper,
       node.uri AS node
ORDER BY paper, relation, node;
