// title: What papers say of a thing, with the words that say so
// param name: a method, data set, metric or task, by name in any spelling or by IRI
// option relation: only this, such as introduces, evaluates on or uses
// column relation: what the paper says
// column name: of the thing
// column words: that name it there
// column sentence: around them
// column place: where the words begin and end in the title or abstract, in characters
// column confidence: from 0 to 1
// column origin: the rule or model that found it
// column title: of the paper
// column paper: IRI of the paper
// column node: IRI of the thing
:param name => 'LoRA';
:param relation => null;

WITH split(toLower($name), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
WITH key, toLower(reduce(word = '', c IN split(coalesce($relation, ''), '') |
         word + CASE WHEN c =~ '\\p{L}' THEN c ELSE '' END)) AS asked
MATCH (node:Method|Dataset|Metric|Task)
WHERE key IN node.nameKeys OR node.uri = $name
MATCH (node)<-[said:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]-(paper:Paper)
WHERE said.evidence IS NOT NULL AND (asked = '' OR toLower(replace(type(said), '_', '')) = asked)
RETURN toLower(replace(type(said), '_', ' ')) AS relation,
       node.name AS name,
       said.evidence AS words,
       said.sentence AS sentence,
       CASE WHEN coalesce(said.inTitle, false) THEN 'title ' ELSE 'abstract ' END + toString(said.start) + '-'
         + toString(said.end) AS place,
       said.confidence AS confidence,
       said.origin AS origin,
       paper.title AS title,
       paper.uri AS paper,
       node.uri AS node
ORDER BY node, relation, paper;
