package org.cityshelf.library.model;

import java.io.Serial;
import java.io.Serializable;

/** What a patron last looked at: kept in the browser between visits. */
public class ShelfView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String sort;
    private final int page;

    public ShelfView(String sort, int page) {
        this.sort = sort;
        this.page = page;
    }

    public String getSort() { return sort; }
    public int getPage() { return page; }
}
