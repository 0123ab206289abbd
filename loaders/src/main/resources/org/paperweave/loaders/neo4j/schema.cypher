// What the store rests on. Run once, before the first load; running it again changes nothing.
// Community edition has no existence or key constraints: none are asked for.

// name: unique Paper
CREATE CONSTRAINT paper_id IF NOT EXISTS
FOR (n:Paper) REQUIRE n.id IS UNIQUE;

// name: unique Method
CREATE CONSTRAINT method_id IF NOT EXISTS
FOR (n:Method) REQUIRE n.id IS UNIQUE;

// name: unique Dataset
CREATE CONSTRAINT dataset_id IF NOT EXISTS
FOR (n:Dataset) REQUIRE n.id IS UNIQUE;

// name: unique Task
CREATE CONSTRAINT task_id IF NOT EXISTS
FOR (n:Task) REQUIRE n.id IS UNIQUE;

// name: unique Metric
CREATE CONSTRAINT metric_id IF NOT EXISTS
FOR (n:Metric) REQUIRE n.id IS UNIQUE;

// name: unique Result
CREATE CONSTRAINT result_id IF NOT EXISTS
FOR (n:Result) REQUIRE n.id IS UNIQUE;

// name: unique Repository
CREATE CONSTRAINT repository_id IF NOT EXISTS
FOR (n:Repository) REQUIRE n.id IS UNIQUE;

// name: unique Page
CREATE CONSTRAINT page_id IF NOT EXISTS
FOR (n:Page) REQUIRE n.id IS UNIQUE;

// name: index arXiv
CREATE INDEX paper_arxiv_id IF NOT EXISTS
FOR (n:Paper) ON (n.arxivId);

// name: index DOI
CREATE INDEX paper_doi IF NOT EXISTS
FOR (n:Paper) ON (n.doi);

// name: index date
CREATE INDEX paper_date IF NOT EXISTS
FOR (n:Paper) ON (n.date);

// name: words
CREATE FULLTEXT INDEX names_and_titles IF NOT EXISTS
FOR (n:Paper|Method|Dataset|Task|Metric) ON EACH [n.title, n.name, n.aliases];

// name: wait
CALL db.awaitIndexes(600);
