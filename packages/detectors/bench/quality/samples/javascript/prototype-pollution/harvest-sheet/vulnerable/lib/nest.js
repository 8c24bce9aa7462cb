"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
/** Puts a value below a name such as `field.soil.depth`. */
function nest(record, name, value) {
    const parts = name.split(".");
    const leaf = parts.pop();
    const parent = parts.reduce((node, part) => {
        if (node[part] === undefined || node[part] === null)
            node[part] = {};
        return node[part];
    }, record);
    parent[leaf] = value;
}
exports.default = nest;
