//! Values of the protocol to values of Rhai and back. Shared values are unwrapped.

use rhai::{Dynamic, Engine, FnPtr, Map, FLOAT, INT};
use serde_json::{json, Value};
use std::ops::{Range, RangeInclusive};

pub fn to_json(engine: &Engine, value: Dynamic) -> Value {
    let value = value.flatten();
    if value.is_array() {
        let items = value.into_array().unwrap_or_default();
        return json!({ "array": items.into_iter().map(|item| to_json(engine, item)).collect::<Vec<_>>() });
    }
    if value.is_map() {
        let map = value.cast::<Map>().into_iter();
        return json!({ "map": map.map(|(key, item)| (key.to_string(), to_json(engine, item))).collect::<serde_json::Map<_, _>>() });
    }
    if value.is_blob() {
        return json!({ "blob": value.into_blob().unwrap_or_default() });
    }
    scalar(engine, &value)
}

fn scalar(engine: &Engine, value: &Dynamic) -> Value {
    if value.is_unit() {
        json!({ "unit": null })
    } else if let Ok(x) = value.as_bool() {
        json!({ "bool": x })
    } else if let Ok(x) = value.as_int() {
        json!({ "int": x.to_string() })
    } else if let Ok(x) = value.as_float() {
        json!({ "float": float(x) })
    } else if let Ok(x) = value.as_char() {
        json!({ "char": x.to_string() })
    } else if let Some(x) = value.read_lock::<rhai::ImmutableString>() {
        json!({ "string": x.as_str() })
    } else if let Some(x) = value.read_lock::<FnPtr>() {
        json!({ "fnptr": { "name": x.fn_name() } })
    } else if value.is_timestamp() {
        json!({ "timestamp": null })
    } else if let Some(x) = value.read_lock::<Range<INT>>() {
        json!({ "range": [x.start.to_string(), x.end.to_string()] })
    } else if let Some(x) = value.read_lock::<RangeInclusive<INT>>() {
        json!({ "rangeInclusive": [x.start().to_string(), x.end().to_string()] })
    } else {
        json!({ "other": engine.map_type_name(value.type_name()) })
    }
}

fn float(x: FLOAT) -> Value {
    if x.is_nan() {
        json!("NaN")
    } else if x.is_infinite() {
        json!(if x > 0.0 { "inf" } else { "-inf" })
    } else {
        json!(x)
    }
}

pub fn from_json(value: &Value) -> Result<Dynamic, String> {
    let wrong = || format!("not a value: {value}");
    let object = value.as_object().filter(|object| object.len() == 1).ok_or_else(wrong)?;
    let (kind, inner) = object.iter().next().ok_or_else(wrong)?;
    let dynamic = match kind.as_str() {
        "unit" => Some(Dynamic::UNIT),
        "bool" => inner.as_bool().map(Dynamic::from),
        "int" => inner
            .as_str()
            .and_then(|text| text.parse::<INT>().ok())
            .map(Dynamic::from),
        "float" => read_float(inner).map(Dynamic::from),
        "char" => inner.as_str().and_then(|text| text.chars().next()).map(Dynamic::from),
        "string" => inner.as_str().map(|text| text.to_string().into()),
        "fnptr" => inner["name"]
            .as_str()
            .and_then(|name| FnPtr::new(name).ok())
            .map(Dynamic::from),
        "timestamp" => Some(Dynamic::from_timestamp(std::time::Instant::now())),
        "blob" => inner
            .as_array()
            .and_then(|items| items.iter().map(byte).collect())
            .map(Dynamic::from_blob),
        "range" => bounds(inner).map(|(from, to)| Dynamic::from(from..to)),
        "rangeInclusive" => bounds(inner).map(|(from, to)| Dynamic::from(from..=to)),
        "array" => Some(Dynamic::from_array(
            inner
                .as_array()
                .ok_or_else(wrong)?
                .iter()
                .map(from_json)
                .collect::<Result<_, _>>()?,
        )),
        "map" => Some(Dynamic::from_map(entries(inner)?)),
        _ => None,
    };
    dynamic.ok_or_else(wrong)
}

fn read_float(value: &Value) -> Option<FLOAT> {
    value
        .as_f64()
        .or_else(|| value.as_str().and_then(|text| text.parse().ok()))
}

fn byte(value: &Value) -> Option<u8> {
    value.as_u64().and_then(|x| u8::try_from(x).ok())
}

fn bounds(value: &Value) -> Option<(INT, INT)> {
    Some((value[0].as_str()?.parse().ok()?, value[1].as_str()?.parse().ok()?))
}

fn entries(value: &Value) -> Result<Map, String> {
    let object = value.as_object().ok_or_else(|| format!("not a map: {value}"))?;
    object
        .iter()
        .map(|(key, item)| Ok((key.as_str().into(), from_json(item)?)))
        .collect()
}
