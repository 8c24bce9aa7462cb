//! Rhai behind JSON lines: one request a line on stdin, one answer a line on stdout, in order.
//! `--time FILE` runs a file once and prints the seconds on stderr, for the benches.
//! INVARIANT: a request is answered, or the process ends and the caller starts it again.

mod convert;
mod failure;
mod request;

use serde_json::Value;
use std::io::{BufRead, Write};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Nested sources and values recurse on the native stack; pages are only touched when used.
const STACK_BYTES: usize = 1 << 28;
/// A native that never ends reports no progress: then only the end of the process stops it.
const GRACE: Duration = Duration::from_secs(3);

fn main() {
    let args: Vec<String> = std::env::args().collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "--time", file] => time(file.to_string()),
        _ => serve(),
    }
}

fn serve() {
    let mut output = std::io::stdout();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { return };
        if line.trim().is_empty() {
            continue;
        }
        let (answer, ended) = answer_line(line);
        if writeln!(output, "{answer}").and_then(|()| output.flush()).is_err() {
            return;
        }
        if !ended {
            std::process::exit(3);
        }
    }
}

/// The answer, and whether the thread that made it has ended.
fn answer_line(line: String) -> (String, bool) {
    let parsed: Value = serde_json::from_str(&line).unwrap_or(Value::Null);
    let id = parsed["id"].clone();
    let (sender, receiver) = mpsc::channel();
    let thread = std::thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || sender.send(request::answer(&parsed).to_string()));
    let Ok(thread) = thread else {
        return (failure::plain(&id, "Panic", "no thread").to_string(), false);
    };
    match receiver.recv_timeout(request::TIME_LIMIT + GRACE) {
        Ok(text) => {
            let _ = thread.join();
            (text, true)
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => (
            failure::plain(&id, "Panic", "the interpreter panicked").to_string(),
            true,
        ),
        Err(mpsc::RecvTimeoutError::Timeout) => (failure::plain(&id, "Timeout", "time limit").to_string(), false),
    }
}

fn time(file: String) {
    let run = move || {
        let script = std::fs::read_to_string(&file).expect("the file can be read");
        let mut engine = rhai::Engine::new();
        engine.on_print(|_| {});
        let ast = engine.compile(&script).expect("the script parses");
        let before = Instant::now();
        let value = engine.eval_ast::<rhai::Dynamic>(&ast).expect("the script runs");
        eprintln!("{}", before.elapsed().as_secs_f64());
        println!("{value}");
    };
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(run);
    thread.expect("a thread starts").join().expect("the run ends");
}
