<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>This page does not exist</h1>
<p><c:out value="${requestScope['javax.servlet.error.request_uri']}"/></p>
</body>
</html>
