"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.HOST = exports.ADDRESS = void 0;
exports.ADDRESS = /^([a-zA-Z0-9]+[._-]?)+@[a-zA-Z0-9-]+(\.[a-zA-Z]{2,})+$/;
exports.HOST = /^[a-z0-9-]{1,63}(\.[a-z]{2,24}){1,4}$/i;
