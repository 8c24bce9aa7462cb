"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Tree = void 0;
var path_1 = require("./path");
var Tree = /** @class */ (function () {
    function Tree(initial) {
        this.listeners = [];
        this.state = initial || {};
    }
    Tree.prototype.get = function (path) {
        return (0, path_1.read)(this.state, path);
    };
    Tree.prototype.set = function (path, value) {
        var before = (0, path_1.read)(this.state, path);
        (0, path_1.write)(this.state, path, value);
        for (var _i = 0, _a = this.listeners; _i < _a.length; _i++) {
            var listener = _a[_i];
            listener(path, before, value);
        }
        return this;
    };
    Tree.prototype.observe = function (listener) {
        var _this = this;
        this.listeners.push(listener);
        return function () {
            _this.listeners = _this.listeners.filter(function (known) { return known !== listener; });
        };
    };
    return Tree;
}());
exports.Tree = Tree;
