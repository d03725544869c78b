"""Checks a graph (N-Triples or Turtle) against the shapes and the ontology: conforms.py ONTOLOGY_DIR GRAPH"""
import sys
from pathlib import Path

import pyshacl
import rdflib

ontology, graph = Path(sys.argv[1]), sys.argv[2]
data = rdflib.Graph().parse(graph)
law = rdflib.Graph().parse(ontology / "zhengtu.ttl")
shapes = rdflib.Graph().parse(ontology / "shapes.ttl")
conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, ont_graph=law)
print(f"{len(data)} triples: {'conform' if conforms else text}")
sys.exit(0 if conforms else 1)
