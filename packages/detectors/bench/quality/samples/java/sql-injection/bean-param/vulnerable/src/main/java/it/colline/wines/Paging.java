package it.colline.wines;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;

public class Paging {
    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");

    private String direction = "asc";

    @QueryParam("limit")
    @DefaultValue("20")
    private int limit;

    @QueryParam("direction")
    public void setDirection(String direction) {
        if (direction != null) {
            this.direction = direction;
        }
    }

    public String getDirection() {
        return direction;
    }

    public int getLimit() {
        return limit;
    }
}
