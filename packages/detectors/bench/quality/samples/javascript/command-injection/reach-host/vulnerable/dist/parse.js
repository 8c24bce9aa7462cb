"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseStatistics = void 0;
function parseStatistics(output) {
    const loss = /([\d.]+)% packet loss/.exec(output);
    const times = /= [\d.]+\/([\d.]+)\//.exec(output);
    return {
        loss: loss ? Number(loss[1]) : 0,
        average: times ? Number(times[1]) : NaN,
    };
}
exports.parseStatistics = parseStatistics;
