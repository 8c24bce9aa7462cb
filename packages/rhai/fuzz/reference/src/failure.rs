//! Errors of Rhai as the protocol tells them: the variants' names, the text, the place, what was thrown.

use crate::convert;
use rhai::{Dynamic, Engine, EvalAltResult, ParseErrorType};
use serde_json::{json, Value};
use std::fmt::{Debug, Write};

pub fn plain(id: &Value, kind: &str, message: &str) -> Value {
    json!({ "id": id, "error": { "kind": kind, "message": message, "line": 0, "col": 0 }, "prints": [] })
}

pub fn to_json(engine: &Engine, error: &EvalAltResult) -> Value {
    let position = error.position();
    let mut answer = json!({
        "kind": kind(error),
        "message": error.to_string(),
        "line": position.line().unwrap_or(0),
        "col": position.position().unwrap_or(0),
    });
    if let Some(value) = thrown(error) {
        answer["value"] = convert::to_json(engine, value.clone());
    }
    answer
}

fn kind(error: &EvalAltResult) -> String {
    let name = variant(error);
    match error {
        EvalAltResult::ErrorInFunctionCall(_, _, inner, _) | EvalAltResult::ErrorInModule(_, inner, _) => {
            format!("{name}/{}", kind(inner))
        }
        EvalAltResult::ErrorParsing(ParseErrorType::BadInput(inner), _) => {
            format!("{name}/BadInput/{}", variant(inner))
        }
        EvalAltResult::ErrorParsing(inner, _) => format!("{name}/{}", variant(inner)),
        _ => name,
    }
}

fn thrown(error: &EvalAltResult) -> Option<&Dynamic> {
    match error {
        EvalAltResult::ErrorInFunctionCall(_, _, inner, _) | EvalAltResult::ErrorInModule(_, inner, _) => thrown(inner),
        EvalAltResult::ErrorRuntime(value, _) | EvalAltResult::ErrorTerminated(value, _) => Some(value),
        _ => None,
    }
}

/// The name with which the debug form begins; writing stops right after it, whatever hangs below.
fn variant(value: &impl Debug) -> String {
    struct Head(String);
    impl Write for Head {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            for c in text.chars() {
                if !c.is_ascii_alphanumeric() {
                    return Err(std::fmt::Error);
                }
                self.0.push(c);
            }
            Ok(())
        }
    }
    let mut head = Head(String::new());
    let _ = write!(head, "{value:?}");
    head.0
}
