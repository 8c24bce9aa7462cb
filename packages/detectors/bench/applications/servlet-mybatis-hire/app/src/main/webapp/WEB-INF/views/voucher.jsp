<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Vouchers</h1>
<c:choose>
  <c:when test="${not empty value}"><p>${value} has been added.</p></c:when>
  <c:when test="${spent}"><p>Your points have been taken.</p></c:when>
  <c:otherwise><p>The code is not known, or has been used.</p></c:otherwise>
</c:choose>
</body>
</html>
