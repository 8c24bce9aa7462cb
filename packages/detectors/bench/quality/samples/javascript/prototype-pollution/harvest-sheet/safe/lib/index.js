"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toSheet = exports.toRecords = void 0;
const lines_1 = require("./lines");
const nest_1 = require("./nest");
const DEFAULTS = { delimiter: ",", nested: true, trim: true };
/** Reads a sheet with a header line into records. */
function toRecords(text, options = {}) {
    const settings = Object.assign(Object.assign({}, DEFAULTS), options);
    const rows = (0, lines_1.splitRows)(text, settings.delimiter);
    const header = rows.shift();
    if (!header)
        return [];
    const names = settings.trim ? header.map((name) => name.trim()) : header;
    return rows
        .filter((row) => row.length > 1 || row[0] !== "")
        .map((row) => {
        const record = {};
        names.forEach((name, column) => {
            const value = convert(row[column], settings);
            if (settings.nested)
                (0, nest_1.default)(record, name, value);
            else
                record[name] = value;
        });
        return record;
    });
}
exports.toRecords = toRecords;
function convert(cell, settings) {
    if (cell === undefined)
        return null;
    const text = settings.trim ? cell.trim() : cell;
    if (text === "")
        return null;
    if (/^-?\d+(\.\d+)?$/.test(text))
        return Number(text);
    return text;
}
/** Writes records whose members are cells. */
function toSheet(records, options = {}) {
    const settings = Object.assign(Object.assign({}, DEFAULTS), options);
    const names = [];
    for (const record of records) {
        for (const name of Object.keys(record)) {
            if (!names.includes(name))
                names.push(name);
        }
    }
    const lines = [names.join(settings.delimiter)];
    for (const record of records) {
        lines.push(names.map((name) => (0, lines_1.quote)(record[name], settings.delimiter)).join(settings.delimiter));
    }
    return lines.join("\n") + "\n";
}
exports.toSheet = toSheet;
