"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Probe = exports.reach = void 0;
const node_util_1 = require("node:util");
const child_process_1 = require("child_process");
const parse_1 = require("./parse");
const execAsync = (0, node_util_1.promisify)(child_process_1.exec);
const HOST = /^[A-Za-z0-9:][A-Za-z0-9.:-]*$/;
class Probe {
    constructor(options = {}) {
        this.count = Number(options.count ?? 3);
        this.timeout = Number(options.timeout ?? 5);
    }
    command(host) {
        const flag = process.platform === "win32" ? "-n" : "-c";
        return ["ping", flag, this.count, "-W", this.timeout, host].join(" ");
    }
    async check(host) {
        if (!HOST.test(host)) {
            throw new TypeError("not the name or address of a host");
        }
        try {
            const { stdout } = await execAsync(this.command(host));
            return { host, alive: true, ...(0, parse_1.parseStatistics)(stdout) };
        }
        catch (error) {
            return { host, alive: false, loss: 100, average: NaN, reason: error.message };
        }
    }
    checkAll(hosts) {
        return Promise.all(hosts.map((host) => this.check(host)));
    }
}
exports.Probe = Probe;
async function reach(host, options) {
    const result = await new Probe(options).check(host);
    return result.alive;
}
exports.reach = reach;
