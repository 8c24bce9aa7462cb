"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quote = exports.splitRows = void 0;
function splitRows(text, delimiter) {
    const rows = [];
    let row = [];
    let cell = "";
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
        const char = text[i];
        if (quoted) {
            if (char === '"' && text[i + 1] === '"') {
                cell += '"';
                i++;
            }
            else if (char === '"')
                quoted = false;
            else
                cell += char;
        }
        else if (char === '"')
            quoted = true;
        else if (char === delimiter) {
            row.push(cell);
            cell = "";
        }
        else if (char === "\n") {
            row.push(cell);
            rows.push(row);
            row = [];
            cell = "";
        }
        else if (char !== "\r")
            cell += char;
    }
    if (cell !== "" || row.length > 0) {
        row.push(cell);
        rows.push(row);
    }
    return rows;
}
exports.splitRows = splitRows;
function quote(value, delimiter) {
    const text = value === null || value === undefined ? "" : String(value);
    return text.includes(delimiter) || text.includes('"') || text.includes("\n")
        ? '"' + text.replace(/"/g, '""') + '"'
        : text;
}
exports.quote = quote;
