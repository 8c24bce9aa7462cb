package org.hillcrest.school;

final class EnrolmentQuery {

    private final String campus;
    private final int term;

    private EnrolmentQuery(Builder builder) {
        this.campus = builder.campus;
        this.term = builder.term;
    }

    String text() {
        return "SELECT COUNT(*) FROM enrolment WHERE term = " + term + " AND campus = '" + campus + "'";
    }

    static final class Builder {

        private String campus = "MAIN";
        private int term = 1;

        Builder campus(String value) {
            this.campus = value;
            return this;
        }

        Builder term(int value) {
            this.term = value;
            return this;
        }

        EnrolmentQuery build() {
            return new EnrolmentQuery(this);
        }
    }
}
