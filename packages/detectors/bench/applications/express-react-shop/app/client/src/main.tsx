import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router'
import { CataloguePage } from './pages/CataloguePage'
import { HelpPage } from './pages/HelpPage'
import { ProductPage } from './pages/ProductPage'
import { SignInPage } from './pages/SignInPage'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

createRoot(root).render(
  <BrowserRouter>
    <Routes>
      <Route path="/" element={<CataloguePage />} />
      <Route path="/p/:slug" element={<ProductPage />} />
      <Route path="/help/:topic" element={<HelpPage />} />
      <Route path="/sign-in" element={<SignInPage />} />
    </Routes>
  </BrowserRouter>,
)
