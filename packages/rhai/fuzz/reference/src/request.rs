//! One request: an engine as the config says, the run, the answer.
//! INVARIANT: an unknown key of the config is an error, so that nothing asked for is silently not done.

use crate::{convert, failure};
use rhai::module_resolvers::StaticModuleResolver;
use rhai::{Array, Blob, CallFnOptions, Dynamic, Engine, EvalAltResult, FnPtr, Map, Module, OptimizationLevel, Scope};
use serde_json::{json, Value};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::{Duration, Instant};

pub const TIME_LIMIT: Duration = Duration::from_secs(5);

type Outcome = Result<Dynamic, Box<EvalAltResult>>;

struct Host {
    engine: Engine,
    scope: Scope<'static>,
    prints: Rc<RefCell<Vec<String>>>,
    timed_out: Rc<Cell<bool>>,
}

pub fn answer(request: &Value) -> Value {
    let id = &request["id"];
    let empty = serde_json::Map::new();
    let config = request["config"].as_object().unwrap_or(&empty);
    let Some(script) = request["script"].as_str() else {
        return failure::plain(id, "BadRequest", "no script");
    };
    let mut host = match prepare(config) {
        Ok(host) => host,
        Err(message) => return failure::plain(id, "BadRequest", &message),
    };
    let outcome = load_modules(&mut host, config).and_then(|()| {
        run_prelude(&mut host, config);
        host.prints.borrow_mut().clear();
        run_typed(&mut host, request, script)
    });
    let prints = host.prints.borrow().clone();
    if host.timed_out.get() {
        return failure::plain(id, "Timeout", "time limit");
    }
    match outcome {
        Ok(value) => {
            json!({ "id": id, "ok": convert::to_json(&host.engine, value), "prints": prints })
        }
        Err(error) => {
            json!({ "id": id, "error": failure::to_json(&host.engine, &error), "prints": prints })
        }
    }
}

fn prepare(config: &serde_json::Map<String, Value>) -> Result<Host, String> {
    let raw = config.get("raw").and_then(Value::as_bool).unwrap_or(false);
    let mut engine = if raw { Engine::new_raw() } else { Engine::new() };
    engine.set_module_resolver(StaticModuleResolver::new());
    let prints = Rc::new(RefCell::new(Vec::new()));
    let lines = prints.clone();
    engine.on_print(move |line| lines.borrow_mut().push(line.to_string()));
    engine.on_debug(|_, _, _| {});
    let mut host = Host {
        engine,
        scope: Scope::new(),
        prints,
        timed_out: Rc::new(Cell::new(false)),
    };
    watch(&mut host, config.get("progressTerminate"))?;
    for (key, value) in config {
        apply(&mut host, config, key, value)?;
    }
    Ok(host)
}

/// The progress callback serves both the request's own stop and our time limit.
fn watch(host: &mut Host, stop: Option<&Value>) -> Result<(), String> {
    let stop = match stop {
        Some(stop) => Some((
            stop["at"].as_u64().ok_or("no `at`")?,
            convert::from_json(&stop["value"])?,
        )),
        None => None,
    };
    let timed_out = host.timed_out.clone();
    let deadline = Instant::now() + TIME_LIMIT;
    host.engine.on_progress(move |count| {
        if count % 1024 == 0 && Instant::now() > deadline {
            timed_out.set(true);
            return Some(Dynamic::UNIT);
        }
        stop.as_ref()
            .filter(|(at, _)| count >= *at)
            .map(|(_, value)| value.clone())
    });
    Ok(())
}

fn apply(host: &mut Host, config: &serde_json::Map<String, Value>, key: &str, value: &Value) -> Result<(), String> {
    let engine = &mut host.engine;
    let flag = || value.as_bool().ok_or(format!("`{key}` is not a boolean"));
    let size = || {
        value
            .as_u64()
            .map(|x| x as usize)
            .ok_or(format!("`{key}` is not a number"))
    };
    match key {
        "raw" | "expression" | "parseJson" | "prelude" | "modules" | "call" | "progressTerminate" => {}
        "scope" => fill_scope(&mut host.scope, value)?,
        "optimization" => drop(engine.set_optimization_level(level(value)?)),
        "maxOperations" => drop(engine.set_max_operations(size()? as u64)),
        "maxCallLevels" => drop(engine.set_max_call_levels(size()?)),
        "maxStringSize" => drop(engine.set_max_string_size(size()?)),
        "maxArraySize" => drop(engine.set_max_array_size(size()?)),
        "maxMapSize" => drop(engine.set_max_map_size(size()?)),
        "maxVariables" => drop(engine.set_max_variables(size()?)),
        "maxFunctions" => drop(engine.set_max_functions(size()?)),
        "maxModules" => drop(engine.set_max_modules(size()?)),
        "maxExprDepth" | "maxFunctionExprDepth" => set_depths(engine, config),
        "strictVariables" => drop(engine.set_strict_variables(flag()?)),
        "failOnInvalidMapProperty" => drop(engine.set_fail_on_invalid_map_property(flag()?)),
        "allowIfExpression" => drop(engine.set_allow_if_expression(flag()?)),
        "allowSwitchExpression" => drop(engine.set_allow_switch_expression(flag()?)),
        "allowLoopExpressions" => drop(engine.set_allow_loop_expressions(flag()?)),
        "allowStatementExpression" => drop(engine.set_allow_statement_expression(flag()?)),
        "allowAnonymousFn" => drop(engine.set_allow_anonymous_fn(flag()?)),
        "allowLooping" => drop(engine.set_allow_looping(flag()?)),
        "allowShadowing" => drop(engine.set_allow_shadowing(flag()?)),
        "fastOperators" => drop(engine.set_fast_operators(flag()?)),
        "disabledSymbols" => {
            for name in value.as_array().into_iter().flatten().filter_map(Value::as_str) {
                engine.disable_symbol(name);
            }
        }
        _ => return Err(format!("unknown key `{key}`")),
    }
    Ok(())
}

fn level(value: &Value) -> Result<OptimizationLevel, String> {
    match value.as_str() {
        Some("none") => Ok(OptimizationLevel::None),
        Some("simple") => Ok(OptimizationLevel::Simple),
        Some("full") => Ok(OptimizationLevel::Full),
        _ => Err(format!("unknown level {value}")),
    }
}

fn set_depths(engine: &mut Engine, config: &serde_json::Map<String, Value>) {
    let read = |key: &str, or: usize| config.get(key).and_then(Value::as_u64).map_or(or, |x| x as usize);
    let (global, function) = (engine.max_expr_depth(), engine.max_function_expr_depth());
    engine.set_max_expr_depths(read("maxExprDepth", global), read("maxFunctionExprDepth", function));
}

fn fill_scope(scope: &mut Scope<'static>, entries: &Value) -> Result<(), String> {
    for entry in entries.as_array().into_iter().flatten() {
        let name = entry["name"].as_str().ok_or("a variable without a name")?.to_string();
        let value = convert::from_json(&entry["value"])?;
        match entry["constant"].as_bool() {
            Some(true) => scope.push_constant_dynamic(name, value),
            _ => scope.push_dynamic(name, value),
        };
    }
    Ok(())
}

/// In order: a module may import those before it.
fn load_modules(host: &mut Host, config: &serde_json::Map<String, Value>) -> Result<(), Box<EvalAltResult>> {
    let mut resolver = StaticModuleResolver::new();
    for entry in config.get("modules").and_then(Value::as_array).into_iter().flatten() {
        let name = entry["name"].as_str().unwrap_or_default();
        let module = match entry["script"].as_str() {
            Some(script) => {
                let ast = host.engine.compile(script)?;
                Module::eval_ast_as_new(Scope::new(), &ast, &host.engine)?
            }
            None => module_of(&entry["vars"])?,
        };
        resolver.insert(name, module);
        host.engine.set_module_resolver(resolver.clone());
    }
    Ok(())
}

fn module_of(variables: &Value) -> Result<Module, Box<EvalAltResult>> {
    let mut module = Module::new();
    for entry in variables.as_array().into_iter().flatten() {
        module.set_var(
            entry["name"].as_str().unwrap_or_default(),
            convert::from_json(&entry["value"])?,
        );
    }
    Ok(module)
}

fn run_prelude(host: &mut Host, config: &serde_json::Map<String, Value>) {
    for script in config
        .get("prelude")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        let _ = host.engine.run_with_scope(&mut host.scope, script);
    }
}

fn run_typed(host: &mut Host, request: &Value, script: &str) -> Outcome {
    match request["resultType"].as_str() {
        None => run::<Dynamic>(host, request, script),
        Some("int") => run::<rhai::INT>(host, request, script),
        Some("float") => run::<rhai::FLOAT>(host, request, script),
        Some("bool") => run::<bool>(host, request, script),
        Some("char") => run::<char>(host, request, script),
        Some("string") => run::<rhai::ImmutableString>(host, request, script),
        Some("unit") => run::<()>(host, request, script),
        Some("array") => run::<Array>(host, request, script),
        Some("map") => run::<Map>(host, request, script),
        Some("blob") => run::<Blob>(host, request, script),
        Some("fnptr") => run::<FnPtr>(host, request, script),
        Some(other) => Err(format!("unknown result type `{other}`").into()),
    }
}

fn run<T: Any + Clone>(host: &mut Host, request: &Value, script: &str) -> Outcome {
    let Host { engine, scope, .. } = host;
    let config = &request["config"];
    let is_expression = config["expression"].as_bool() == Some(true);
    if let Some(has_null) = config["parseJson"].as_bool() {
        return engine.parse_json(script, has_null).map(Dynamic::from_map);
    }
    if request["parseOnly"].as_bool() == Some(true) {
        let parsed = if is_expression {
            engine.compile_expression_with_scope(scope, script)
        } else {
            engine.compile_with_scope(scope, script)
        };
        return parsed.map(|_| Dynamic::UNIT).map_err(Into::into);
    }
    if let Some(name) = config["call"]["fn"].as_str() {
        return call::<T>(engine, scope, &config["call"], name, script);
    }
    let value = if is_expression {
        engine.eval_expression_with_scope::<T>(scope, script)
    } else {
        engine.eval_with_scope::<T>(scope, script)
    };
    value.map(Dynamic::from)
}

fn call<T: Any + Clone>(
    engine: &Engine,
    scope: &mut Scope<'static>,
    call: &Value,
    name: &str,
    script: &str,
) -> Outcome {
    let ast = engine.compile_with_scope(scope, script)?;
    let args = call["args"]
        .as_array()
        .into_iter()
        .flatten()
        .map(convert::from_json)
        .collect::<Result<Vec<_>, _>>()?;
    let options = CallFnOptions::new()
        .eval_ast(call["evalAst"].as_bool().unwrap_or(true))
        .rewind_scope(call["rewindScope"].as_bool().unwrap_or(true));
    engine
        .call_fn_with_options::<T>(options, scope, &ast, name, args)
        .map(Dynamic::from)
}
