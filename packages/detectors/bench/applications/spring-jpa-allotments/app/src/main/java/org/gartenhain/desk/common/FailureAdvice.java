package org.gartenhain.desk.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.NoSuchElementException;

@ControllerAdvice
public class FailureAdvice {
    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    @ExceptionHandler(NoSuchElementException.class)
    public ResponseEntity<String> missing(NoSuchElementException failure) {
        log.debug("Nothing found", failure);
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body("Nothing found");
    }

    @ExceptionHandler(RuntimeException.class)
    public ResponseEntity<String> broken(RuntimeException failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        log.error("Request failed", failure);
        return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(text.toString());
    }
}
