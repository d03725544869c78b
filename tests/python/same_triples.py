#!/usr/bin/env python3
"""rdflib and pyoxigraph read the same number of triples from an exported Turtle file, and there are some.

usage: same_triples.py FILE.ttl
"""
import sys

import pyoxigraph
import rdflib

path = sys.argv[1]
by_rdflib = len(rdflib.Graph().parse(path, format="turtle"))
by_pyoxigraph = len(set(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)))
print(f"{path}: rdflib {by_rdflib} triples, pyoxigraph {by_pyoxigraph} triples")
sys.exit(0 if by_rdflib == by_pyoxigraph > 0 else 1)
