module.exports = (title, message) => `<!doctype html>
<html>
  <head><title>${title}</title></head>
  <body><p>${message}</p></body>
</html>`
