from pages.base import Page


class TagPage(Page):
    def title(self):
        return 'Tag ' + self.request.GET.get('tag', '')
