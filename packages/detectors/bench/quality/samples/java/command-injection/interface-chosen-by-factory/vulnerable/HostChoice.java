package com.penhallowshops.tills;

import jakarta.servlet.http.HttpServletRequest;

interface HostChoice {

    String host();

    static HostChoice of(String kind, HttpServletRequest request) {
        if ("desk".equals(kind)) {
            return new AskedHost(request);
        }
        return new MainTill(request);
    }

    final class AskedHost implements HostChoice {

        private final HttpServletRequest request;

        AskedHost(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public String host() {
            String asked = request.getParameter("till");
            return asked == null ? "till-1.shop.internal" : asked;
        }
    }

    final class MainTill implements HostChoice {

        private final HttpServletRequest request;

        MainTill(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public String host() {
            return request.isSecure() ? "till-1.shop.internal" : "till-2.shop.internal";
        }
    }
}
