"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readTable = void 0;
const node_util_1 = require("node:util");
const node_child_process_1 = require("node:child_process");
const execAsync = (0, node_util_1.promisify)(node_child_process_1.exec);
async function readTable(host) {
    const { stdout } = await execAsync(`arp -n ${host}`);
    return stdout.split("\n").map(parseLine).filter(Boolean);
}
exports.readTable = readTable;
function parseLine(line) {
    const match = /(\d+\.\d+\.\d+\.\d+).*?((?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2})/i.exec(line);
    return match ? { ip: match[1], mac: match[2] } : null;
}
