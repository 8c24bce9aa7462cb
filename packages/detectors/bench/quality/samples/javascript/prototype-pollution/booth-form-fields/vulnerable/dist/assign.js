"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.assignField = void 0;
const isNumeric = (part) => /^\d+$/.test(part);
function assignField(target, name, value) {
    var _a;
    const parts = name.split('.');
    const last = parts.pop();
    let place = target;
    for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        const next = (_a = parts[i + 1]) !== null && _a !== void 0 ? _a : last;
        if (place[part] === undefined) {
            place[part] = isNumeric(next) ? [] : {};
        }
        place = place[part];
    }
    const known = place[last];
    if (known === undefined) {
        place[last] = value;
    }
    else if (Array.isArray(known)) {
        known.push(value);
    }
    else {
        place[last] = [known, value];
    }
    return target;
}
exports.assignField = assignField;
