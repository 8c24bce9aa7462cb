"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.write = exports.read = exports.toParts = void 0;
var REFUSED = ["__proto__", "prototype", "constructor"];
function toParts(path) {
    if (Array.isArray(path)) {
        return path.map(String);
    }
    return String(path).split(".").filter(function (part) { return part !== ""; });
}
exports.toParts = toParts;
function read(root, path) {
    return toParts(path).reduce(function (node, part) {
        return node === undefined || node === null ? undefined : node[part];
    }, root);
}
exports.read = read;
function write(root, path, value) {
    var parts = toParts(path);
    var node = root;
    for (var index = 0; index < parts.length; index++) {
        var part = parts[index];
        if (REFUSED.includes(part)) {
            throw new Error("path may not contain " + part);
        }
        if (index === parts.length - 1) {
            node[part] = value;
            return;
        }
        if (typeof node[part] !== "object" || node[part] === null) {
            node[part] = {};
        }
        node = node[part];
    }
}
exports.write = write;
