"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mergeOptions = mergeOptions;
const is_1 = require("./is");
function mergeOptions(target, ...sources) {
    for (const source of sources) {
        if ((0, is_1.isPlainObject)(source))
            mergeInto(target, source);
    }
    return target;
}
function mergeInto(target, source) {
    for (const key of Object.keys(source)) {
        const value = source[key];
        if ((0, is_1.isPlainObject)(value)) {
            if (!(0, is_1.isPlainObject)(target[key]))
                target[key] = {};
            mergeInto(target[key], value);
        }
        else {
            target[key] = Array.isArray(value) ? value.slice() : value;
        }
    }
}
