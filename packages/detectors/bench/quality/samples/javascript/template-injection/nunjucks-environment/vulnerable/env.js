import nunjucks from 'nunjucks'
export const env = new nunjucks.Environment(new nunjucks.FileSystemLoader('views'), { autoescape: true })
