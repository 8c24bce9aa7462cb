exports.page = (title, question) => `<!doctype html><title>${title}</title><p>You asked: ${question}</p>`
