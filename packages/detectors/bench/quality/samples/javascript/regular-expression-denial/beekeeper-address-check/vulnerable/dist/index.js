"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isAddress = exports.parseAddress = void 0;
const patterns_1 = require("./patterns");
function isAddress(value) {
    if (typeof value !== 'string') {
        return false;
    }
    return patterns_1.ADDRESS.test(value);
}
exports.isAddress = isAddress;
function parseAddress(value) {
    if (!isAddress(value)) {
        return undefined;
    }
    const at = value.lastIndexOf('@');
    return { mailbox: value.slice(0, at), host: value.slice(at + 1).toLowerCase() };
}
exports.parseAddress = parseAddress;
