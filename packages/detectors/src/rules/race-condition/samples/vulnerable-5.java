// Seats of a course.
package courses;

class CourseService {
    private final CourseRepository courses;

    CourseService(CourseRepository courses) {
        this.courses = courses;
    }

    void join(long id) {
        Course course = courses.findById(id).orElseThrow();
        if (course.getSeats() <= 0) {
            throw new IllegalStateException("full");
        }
        course.setSeats(course.getSeats() - 1);
        // finding: race-condition
        courses.save(course);
    }
}
