import ejs from 'ejs'

export const render = (text, values) => ejs.render(`<p>Dear <%= name %>,</p>${text}`, values)
