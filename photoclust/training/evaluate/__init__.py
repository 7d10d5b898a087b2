"""Judge an embedder: verification, relatives, clustering; on our sets or anybody's protocol files."""
