package uk.hallam.hire.web;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import javax.servlet.http.HttpServletRequest;

/** Reads parameters of requests. */
public final class Parameters {
    private Parameters() {
    }

    public static String text(HttpServletRequest request, String name, String otherwise) {
        String value = request.getParameter(name);
        return value == null || value.trim().isEmpty() ? otherwise : value.trim();
    }

    public static long id(HttpServletRequest request, String name) {
        return Long.parseLong(request.getParameter(name));
    }

    public static int number(HttpServletRequest request, String name, int otherwise) {
        String value = request.getParameter(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public static Date day(HttpServletRequest request, String name) {
        try {
            SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
            format.setLenient(false);
            return format.parse(request.getParameter(name));
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a day: " + name, e);
        }
    }
}
