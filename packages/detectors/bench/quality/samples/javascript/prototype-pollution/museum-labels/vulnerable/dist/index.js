"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Labels = void 0;
const merge_1 = require("./merge");
class Labels {
    constructor(options = {}) {
        this.options = Object.assign({ fallback: "en", overwrite: true, separator: "." }, options);
        this.catalogues = { [this.options.fallback]: {} };
        this.language = this.options.fallback;
    }
    use(language) {
        this.language = language;
        return this;
    }
    addCatalogue(language, labels) {
        if (!this.catalogues[language])
            this.catalogues[language] = {};
        (0, merge_1.mergeInto)(this.catalogues[language], labels, this.options.overwrite);
        return this;
    }
    load(url, language) {
        return __awaiter(this, void 0, void 0, function* () {
            const response = yield fetch(url);
            if (!response.ok)
                throw new Error(`could not load ${url}: ${response.status}`);
            const labels = yield response.json();
            this.addCatalogue(language, labels);
            return this;
        });
    }
    text(id, values = {}) {
        const found = this.find(this.language, id) || this.find(this.options.fallback, id);
        if (typeof found !== "string")
            return id;
        return found.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
    }
    plural(id, count) {
        const forms = this.find(this.language, id);
        if (!(0, merge_1.isRecord)(forms))
            return id;
        const rule = new Intl.PluralRules(this.language).select(count);
        const form = forms[rule] || forms.other;
        return form ? form.replace("{count}", String(count)) : id;
    }
    find(language, id) {
        let node = this.catalogues[language];
        for (const part of id.split(this.options.separator)) {
            if (!(0, merge_1.isRecord)(node))
                return undefined;
            node = node[part];
        }
        return node;
    }
}
exports.Labels = Labels;
exports.default = Labels;
