#!/usr/bin/env python3
"""Reads an exported Turtle file with rdflib and with pyoxigraph and fails unless both find the same triples.

usage: same_triples.py GRAPH.ttl
"""
import sys

import pyoxigraph
import rdflib

path = sys.argv[1]
ours = rdflib.Graph().parse(path, format="turtle")
theirs = set(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE))
print(f"rdflib {len(ours)} triples, pyoxigraph {len(theirs)} triples")
if len(ours) != len(theirs) or not len(ours):
    sys.exit("the two libraries disagree about the export")
