"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isRecord = isRecord;
exports.mergeInto = mergeInto;
const reserved = ["toString", "valueOf"];
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function mergeInto(target, source, overwrite) {
    for (const key of Object.keys(source)) {
        if (reserved.includes(key))
            continue;
        const incoming = source[key];
        const current = target[key];
        if (isRecord(incoming) && isRecord(current)) {
            mergeInto(current, incoming, overwrite);
        }
        else if (overwrite || current === undefined) {
            target[key] = incoming;
        }
    }
    return target;
}
