"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.lookup = exports.lookupAll = void 0;
const node_net_1 = __importDefault(require("node:net"));
const arp_1 = require("./arp");
async function lookup(host) {
    if (node_net_1.default.isIP(host) === 0)
        throw new TypeError(`not an address: ${host}`);
    const table = await (0, arp_1.readTable)(host);
    return table[0]?.mac ?? null;
}
exports.lookup = lookup;
async function lookupAll(hosts) {
    const found = await Promise.all(hosts.map((host) => lookup(host)));
    return found.filter((mac) => mac !== null);
}
exports.lookupAll = lookupAll;
exports.isSupported = () => !!node_net_1.default.isIP("127.0.0.1") && process.platform !== "aix";
