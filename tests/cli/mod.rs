//! Tests of the room `cli`: what people see, what scripts get. Graphs are made by hand, so that the words here depend on
//! the command alone; documents are read only where a test is about reading.

mod answers;
mod bad_input;
mod bases;
mod build;
mod query;
mod reference;

use crate::support::made::two_years;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use zhengtu::lexicon::Lexicon;
use zhengtu::quad::Encoder;
use zhengtu::store::{Directory, assemble};

/// A folder of its own to run commands in.
struct Place {
    folder: TempDir,
}

/// What a command did.
#[derive(Debug)]
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}(exit {})", self.out, self.err, self.code)
    }
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With the two made documents as a graph in `graph`.
    fn with_graph() -> Self {
        let place = Self::new();
        let lexicon = Lexicon::embedded().unwrap();
        let encoder = Encoder::new(&lexicon);
        let documents = two_years().iter().map(|document| encoder.encode(document)).collect();
        let (parts, _) = assemble(documents, &lexicon).unwrap();
        Directory::write(&place.path("graph"), &parts).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    fn run(&self, args: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_zhengtu"))
            .args(args)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// A small document of the genre.
fn document(year: i32) -> String {
    format!(
        "{year}年数字甲省工作要点\n一、公共服务\n1.升级省云图平台。建设省云图平台，新建基站{}个。\
         责任单位：省发展改革委，省数据局\n2.推广甲事通。推广甲事通平台。责任单位：省数据局\n",
        year - 1000
    )
}

/// All bytes below a folder.
fn content(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(content(&path));
        } else {
            found.push((
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read(&path).unwrap(),
            ));
        }
    }
    found.sort();
    found
}
