package com.siftly.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** Typed access to the query of a request. */
class RequestValues {

    private final HttpServletRequest request;
    private final Map<String, List<String>> fixed = new HashMap<>();

    RequestValues(HttpServletRequest request) {
        this.request = request;
        fixed.put("scope", Collections.singletonList("everything"));
    }

    String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    List<String> all(String name) {
        if (fixed.containsKey(name)) {
            return fixed.get(name);
        }
        List<String> values = new ArrayList<>();
        String[] given = request.getParameterValues(name);
        if (given != null) {
            for (String value : given) {
                values.add(value.trim());
            }
        }
        return values;
    }

    int number(String name, int fallback) {
        try {
            return Integer.parseInt(first(name));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }
}
